use strict;
use warnings;
use Test::More;
use AccessLog qw(parse_line summary slowest percentile human_size by_hour suspicious report);

my @log = (
    '10.0.0.7 - ann [05/Mar/2024:21:07:33 +0000] "GET /shop?x=1 HTTP/1.1" 200 5120 81234',
    '10.0.0.7 - - [05/Mar/2024:21:59:00 +0000] "GET /shop HTTP/1.1" 304 - 2000',
    '10.0.0.9 - - [05/Mar/2024:22:00:10 +0000] "POST /cart HTTP/1.1" 500 300 450000',
    '10.0.0.9 - - [05/Mar/2024:22:01:10 +0000] "GET /shop HTTP/1.1" 200 5000 90000',
    'garbage',
);
my @entries = grep { defined } map { parse_line($_) } @log;

subtest 'a line' => sub {
    my $entry = parse_line($log[0]);
    is($entry->{user}, 'ann', 'user');
    is($entry->{date}, '2024-03-05', 'date');
    is($entry->{path}, '/shop', 'path without its query');
    is($entry->{seconds}, 0.081234, 'seconds');
    is(parse_line($log[1])->{bytes}, 0, 'no bytes');
    is(parse_line('garbage'), undef, 'no line of the log');
};

is_deeply(summary(@entries), {
    '/shop' => { hits => 3, bytes => 10120, errors => 0 },
    '/cart' => { hits => 1, bytes => 300,   errors => 1 },
}, 'summary by path');

subtest 'percentiles' => sub {
    is(percentile(50, 5, 1, 3), 3, 'the middle');
    is(percentile(50, 4, 1, 3, 2), 2, 'of an even number');
    is(percentile(100, 4, 1), 4, 'the highest');
};

is_deeply([slowest(1, @entries)], [['/cart', 0.45]], 'the slowest path');
is(human_size(512), '512 B', 'bytes');
is(human_size(1536), '1.5 KiB', 'more bytes');
is_deeply([(by_hour(@entries))[20 .. 23]], [0, 2, 2, 0], 'hours');

is(report(@log), "requests 4\nsent 10.2 KiB\nserver errors 25.0 %\n95 % within 450 ms", 'the report');

done_testing;
