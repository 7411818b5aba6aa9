package seats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A hall in rows of seats; groups get neighbouring seats, as near to the middle of the best row as can be. */
public final class SeatPlan {
    /** A row as it stands on tickets, from A, and a seat in it, from 1. */
    public record Seat(char row, int number) implements Comparable<Seat> {
        @Override
        public int compareTo(Seat other) {
            return row != other.row ? Character.compare(row, other.row) : Integer.compare(number, other.number);
        }

        @Override
        public String toString() {
            return row + String.valueOf(number);
        }
    }

    private final String[][] holders;
    private final int bestRow;

    public SeatPlan(int rows, int seatsPerRow, int bestRow) {
        if (rows < 1 || rows > 26 || seatsPerRow < 1 || bestRow < 0 || bestRow >= rows) {
            throw new IllegalArgumentException("no such hall");
        }
        this.holders = new String[rows][seatsPerRow];
        this.bestRow = bestRow;
    }

    public static Seat parse(String text) {
        if (!text.matches("[A-Z][1-9][0-9]*")) {
            throw new IllegalArgumentException(text + " is not a seat");
        }
        return new Seat(text.charAt(0), Integer.parseInt(text.substring(1)));
    }

    public boolean isFree(Seat seat) {
        return holders[rowOf(seat)][columnOf(seat)] == null;
    }

    public int free() {
        int count = 0;
        for (String[] row : holders) {
            for (String holder : row) {
                if (holder == null) {
                    count++;
                }
            }
        }
        return count;
    }

    /** Takes single seats; all of them or, when one is taken already, none. */
    public boolean take(String holder, List<Seat> seats) {
        if (seats.stream().anyMatch(seat -> !isFree(seat))) {
            return false;
        }
        seats.forEach(seat -> holders[rowOf(seat)][columnOf(seat)] = holder);
        return true;
    }

    /** Finds and takes neighbouring seats for a group; empty when no row has room for all. */
    public List<Seat> book(String holder, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a group has at least one person");
        }
        Optional<List<Seat>> best = candidates(count).stream().min(Comparator.comparingInt(this::distance));
        best.ifPresent(seats -> take(holder, seats));
        return best.orElse(List.of());
    }

    /** All runs of free neighbouring seats of the given length, from the front, from the left. */
    private List<List<Seat>> candidates(int count) {
        List<List<Seat>> found = new ArrayList<>();
        for (int row = 0; row < holders.length; row++) {
            List<Seat> run = new ArrayList<>();
            for (int column = 0; column < holders[row].length; column++) {
                if (holders[row][column] != null) {
                    run.clear();
                    continue;
                }
                run.add(new Seat((char) ('A' + row), column + 1));
                if (run.size() >= count) {
                    found.add(List.copyOf(run.subList(run.size() - count, run.size() - 1)));
                }
            }
        }
        return found;
    }

    /** Twice the distance of the middle of a group from the middle of its row; a row further off counts four seats. */
    private int distance(List<Seat> seats) {
        int first = columnOf(seats.get(0));
        int last = columnOf(seats.get(seats.size() - 1));
        int middle = holders[0].length - 1;
        return Math.abs(first + last - middle) + 8 * Math.abs(rowOf(seats.get(0)) - bestRow);
    }

    /** Gives back all seats of a holder and returns how many they were. */
    public int cancel(String holder) {
        int count = 0;
        for (String[] row : holders) {
            for (int column = 0; column < row.length; column++) {
                if (holder.equals(row[column])) {
                    row[column] = null;
                    count++;
                }
            }
        }
        return count;
    }

    /** The hall from above: a dot for a free seat, the first letter of its holder for any other. */
    public String draw() {
        StringBuilder text = new StringBuilder();
        for (String[] row : holders) {
            for (String holder : row) {
                text.append(holder == null ? '.' : holder.charAt(0));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private int rowOf(Seat seat) {
        return checked(seat.row() - 'A', holders.length, seat);
    }

    private int columnOf(Seat seat) {
        return checked(seat.number() - 1, holders[0].length, seat);
    }

    private static int checked(int index, int count, Seat seat) {
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException("there is no seat " + seat);
        }
        return index;
    }
}
