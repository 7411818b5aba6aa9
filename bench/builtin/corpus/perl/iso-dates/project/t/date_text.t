use strict;
use warnings;
use Test::More;
use DateText qw(days_between iso_date parse_iso week_day);

is(iso_date(0), '1970-01-01', 'the epoch');
is(iso_date(1_714_564_800), '2024-05-01', 'a day in May');
is(week_day(0), 'Thursday', 'its week day');
is(days_between('2024-02-28', '2024-03-01'), 2, 'over a leap day');
ok(!eval { parse_iso('1.5.2024'); 1 }, 'other forms are refused');

done_testing;
