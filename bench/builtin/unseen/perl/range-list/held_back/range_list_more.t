use strict;
use warnings;
use Test::More;
use RangeList qw(parse format_ranges);

srand(5);

sub random_list {
    my %set;
    my $list = RangeList->new;
    for (1 .. int rand 8) {
        my $first = int rand 60;
        my $last  = $first + int rand 9;
        if (rand() < 0.75) {
            $list->add($first, $last);
            @set{ $first .. $last } = ();
        }
        else {
            $list->remove($first, $last);
            delete @set{ $first .. $last };
        }
    }
    return ($list, \%set);
}

sub sorted { return join ' ', sort { $a <=> $b } @_ }

my $wrong = 0;
for (1 .. 400) {
    my ($one, $one_set) = random_list();
    my ($two, $two_set) = random_list();
    $wrong++ if sorted($one->numbers) ne join ' ', $one->numbers;
    $wrong++ if sorted(keys %$one_set) ne sorted($one->numbers);
    $wrong++ if $one->count != keys %$one_set;
    $wrong++ for grep { $one->contains($_) != (exists $one_set->{$_} ? 1 : 0) } -1 .. 75;
    $wrong++ if sorted($one->union($two)->numbers) ne sorted(keys %{ { %$one_set, %$two_set } });
    $wrong++ if sorted($one->intersection($two)->numbers) ne sorted(grep { exists $two_set->{$_} } keys %$one_set);
    $wrong++ if sorted($one->gaps(10, 50)->numbers) ne sorted(grep { !exists $one_set->{$_} } 10 .. 50);
    $wrong++ if sorted(parse(format_ranges($one))->numbers) ne sorted($one->numbers);
    my $last = -10;
    for my $range (@{ $one->{ranges} }) {
        $wrong++ if $range->[0] < $last + 2 || $range->[1] < $range->[0];
        $last = $range->[1];
    }
}
is($wrong, 0, 'like a plain set');

is(format_ranges(parse('')), '', 'nothing');
is(format_ranges(parse(' , 3 ,, ')), '3', 'empty parts');
is(format_ranges(parse(' 2 - 4 ')), '2-4', 'blanks');
is(format_ranges(parse('5-5')), '5', 'a range of one');
is(format_ranges(parse('007-9')), '7-9', 'zeros in front');
ok(!eval { parse('-', 4); 1 }, 'a bare dash is no range');
ok(!eval { parse('1-2-3'); 1 }, 'two dashes');
ok(!eval { parse('1.5'); 1 }, 'a fraction');
ok(!eval { parse('12-', 11); 1 }, 'beyond the limit');
is(format_ranges(parse('11-', 11)), '11', 'at the limit');
is(format_ranges(parse('1, 3-5, 7')->remove(0, 99)), '', 'all of it');
is(parse('')->count, 0, 'an empty list has no numbers');
is(parse('')->contains(1), 0, 'nor contains any');
is(format_ranges(parse('')->gaps(3, 5)), '3-5', 'one gap');

done_testing;
