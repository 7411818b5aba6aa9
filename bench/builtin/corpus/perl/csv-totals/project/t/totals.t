use strict;
use warnings;
use Test::More tests => 4;
use Totals qw(read_rows totals_by ranking);

my @rows = read_rows(
    'fruit;kilos',
    'apple;60', 'plum;9', '# comment', '', 'apple;40', 'pear;9',
);

is(scalar @rows, 4, 'comments and empty lines are skipped');
is($rows[1]{fruit}, 'plum', 'fields have names');

my %totals = totals_by('fruit', 'kilos', @rows);
is_deeply(\%totals, { apple => 100, plum => 9, pear => 9 }, 'totals');
is_deeply([ranking(%totals)], ['apple', 'pear', 'plum'], 'largest first');
