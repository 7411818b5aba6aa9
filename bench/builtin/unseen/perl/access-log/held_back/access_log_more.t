use strict;
use warnings;
use Test::More;
use AccessLog qw(parse_line summary slowest percentile human_size by_hour suspicious report);

sub line {
    my (%with) = (host => 'h', hour => '10', path => '/', status => 200, bytes => 10, micros => 1000, @_);
    return qq($with{host} - - [01/Jan/2024:$with{hour}:00:00 +0000] "GET $with{path} HTTP/1.0" $with{status} $with{bytes} $with{micros});
}

sub entries { return map { parse_line($_) } @_ }

subtest 'percentiles of all sizes' => sub {
    my $wrong = 0;
    for my $size (1 .. 60) {
        my @values = map { $_ * 7 % 61 } 1 .. $size;
        my @sorted = sort { $a <=> $b } @values;
        for my $share (1 .. 100) {
            my ($expected) = grep { my $value = $_; 100 * (grep { $_ <= $value } @sorted) >= $share * $size } @sorted;
            $wrong++ if percentile($share, @values) != $expected;
        }
    }
    is($wrong, 0, 'by the nearest rank');
    is(percentile(50), undef, 'of nothing');
    is(percentile(0, 3, 2), 2, 'the lowest');
};

subtest 'sizes' => sub {
    my %sizes = (
        0 => '0 B', 1023 => '1023 B', 1024 => '1.0 KiB', 1048576 => '1.0 MiB', 1073741824 => '1.0 GiB',
        1000 => '1000 B', 10240 => '10.0 KiB', 1099511627776 => '1.0 TiB', 2 * 1024**5 => '2048.0 TiB',
    );
    is(human_size($_), $sizes{$_}, "$_ bytes") for sort keys %sizes;
};

subtest 'reports in milliseconds' => sub {
    for my $micros (0, 999, 1000, 25000, 3000000) {
        my $expected = 'within ' . int($micros / 1000) . ' ms';
        like(report(line(micros => $micros)), qr/$expected$/, "$micros microseconds");
    }
    is(report(), "requests 0\nsent 0 B\nserver errors 0.0 %", 'nothing');
    is(report('x', 'y'), report(), 'garbage alone');
    like(report(map { line(status => $_) } 499, 500, 599, 200), qr/server errors 50.0 %/, 'only those of the server');
};

subtest 'times in seconds' => sub {
    my ($entry) = entries(line(micros => 1500000));
    cmp_ok(abs($entry->{seconds} - 1.5), '<', 1e-9, 'one and a half');
    is_deeply([slowest(2, entries(line(path => '/a', micros => 2000000), line(path => '/b', micros => 500000), line(path => '/c', micros => 500000)))],
        [['/a', 2], ['/b', 0.5]], 'slowest');
    is_deeply([slowest(5, entries(line()))], [['/', 0.001]], 'fewer than asked for');
};

subtest 'suspicious hosts' => sub {
    my @log = map { line(host => 'a', status => 401) } 1 .. 5;
    push @log, map { line(host => 'b', status => 403) } 1 .. 7;
    push @log, map { line(host => 'c', status => 401) } 1 .. 4;
    push @log, map { line(host => 'd', status => $_ % 2 ? 403 : 200) } 1 .. 12;
    push @log, map { line(host => 'e', status => 404) } 1 .. 9;
    is_deeply([suspicious(entries(@log))], ['b', 'a'], 'in order');
    push @log, map { line(host => $_ % 2 ? 'g' : 'f', status => 401) } 1 .. 14;
    is_deeply([suspicious(entries(@log))], ['b', 'f', 'g', 'a'], 'equal ones by name');
};

subtest 'lines that are none' => sub {
    my $good = line();
    ok(parse_line($good), 'good');
    for my $change (['Jan', 'Foo'], ['"GET', '"get'], [' 200 ', ' 20 '], [' 1000', ''], ['[', '']) {
        (my $bad = $good) =~ s/\Q$change->[0]\E/$change->[1]/;
        is(parse_line($bad), undef, "without $change->[0]");
    }
};

subtest 'months and errors' => sub {
    is(parse_line(line() =~ s/h - -/h - bob/r)->{user}, 'bob', 'a user');
    is(parse_line(line())->{user}, undef, 'no user');
    is(parse_line(line(bytes => '-'))->{bytes}, 0, 'no bytes');
    is(scalar(my @hours = by_hour()), 24, 'hours without any request');
    is_deeply([slowest(3, entries(map { line(path => "/$_") } 5, 3, 4, 1, 2))], [['/1', 0.001], ['/2', 0.001], ['/3', 0.001]], 'equal paths by name');
    is(parse_line(line() =~ s/Jan/Dec/r)->{date}, '2024-12-01', 'December');
    is(summary(entries(line(status => 400), line(status => 399), line(status => 500)))->{'/'}{errors}, 2, 'errors');
    is((by_hour(entries(line(hour => '00'), line(hour => '23'), line(hour => '23'))))[$_->[0]], $_->[1], "hour $_->[0]") for [0, 1], [23, 2], [12, 0];
};

done_testing;
