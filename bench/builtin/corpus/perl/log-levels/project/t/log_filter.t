use strict;
use warnings;
use Test::More;
use LogFilter;

my @lines = (
    '2024-05-01 12:00:00 [debug] starting',
    '2024-05-01 12:00:01 [info] ready',
    '2024-05-01 12:00:02 [WARN] disk is filling',
    'not a log line',
    '2024-05-01 12:00:03 [error] disk is full',
);

my $filter = LogFilter->new(level => 'warn');
is_deeply(
    [map { $_->{message} } $filter->filter(@lines)],
    ['disk is filling', 'disk is full'],
    'entries at or above the level are kept',
);
is($filter->count('debug'), 1, 'dropped entries are counted');
is($filter->count('fatal'), 0, 'unknown levels count nothing');
is(scalar LogFilter->new->filter(@lines), 3, 'info is the default');
ok(!eval { LogFilter->new(level => 'loud'); 1 }, 'unknown levels are refused');

done_testing;
