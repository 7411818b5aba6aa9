use strict;
use warnings;
use Test::More;
use DateText qw(days_between iso_date parse_iso week_day);

for my $date (qw(1999-12-31 2000-01-01 2000-02-29 2024-10-09 2031-11-30)) {
    is(iso_date(parse_iso($date)), $date, "$date survives");
}
is(week_day(parse_iso('2024-05-05')), 'Sunday', 'a Sunday');
is(week_day(parse_iso('2024-05-04')), 'Saturday', 'a Saturday');
is(days_between('2023-01-01', '2024-01-01'), 365, 'a year');
is(days_between('2024-03-01', '2024-02-28'), -2, 'backwards');

done_testing;
