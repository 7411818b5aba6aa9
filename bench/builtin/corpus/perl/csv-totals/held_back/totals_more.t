use strict;
use warnings;
use Test::More;
use Totals qw(read_rows totals_by ranking);

is_deeply([ranking(a => 2, b => 10, c => 1, d => 33)], [qw(d b a c)], 'numbers of different length');
is_deeply([ranking(a => -5, b => 3, c => 0)], [qw(b c a)], 'negative totals');
is_deeply([ranking(y => 5, x => 5, z => 5)], [qw(x y z)], 'ties');
is_deeply([ranking(a => 1.5, b => 12.25, c => 2)], [qw(b c a)], 'fractions');
is_deeply([ranking()], [], 'nothing');

my @rows = read_rows('k;v;note', 'a;1;', 'b;2;x');
is($rows[0]{note}, '', 'an empty last field is kept');
is_deeply({ totals_by('k', 'v', @rows) }, { a => 1, b => 2 }, 'totals');

done_testing;
