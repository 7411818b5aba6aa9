package text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Counts words over several lines. */
public final class WordCount {
    private static final class Entry {
        final String word;
        int count;

        Entry(String word) {
            this.word = word;
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    public void addLine(String line) {
        for (String part : line.toLowerCase(Locale.ROOT).split("[^\\p{L}']+")) {
            if (!part.isEmpty()) {
                find(part).count++;
            }
        }
    }

    public int count(String word) {
        return find(word).count;
    }

    /** The most frequent words; equally frequent ones in alphabetical order. */
    public List<String> top(int limit) {
        return entries.stream()
            .filter(entry -> entry.count > 0)
            .sorted(Comparator.<Entry>comparingInt(entry -> -entry.count).thenComparing(entry -> entry.word))
            .limit(limit)
            .map(entry -> entry.word)
            .toList();
    }

    private Entry find(String word) {
        for (Entry entry : entries) {
            if (entry.word == word) {
                return entry;
            }
        }
        Entry added = new Entry(word);
        entries.add(added);
        return added;
    }
}
