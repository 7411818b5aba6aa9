package AccessLog;

use strict;
use warnings;
use Exporter 'import';

our @EXPORT_OK = qw(parse_line summary slowest percentile human_size by_hour suspicious report);

my %MONTHS = do { my $number = 0; map { $_ => ++$number } qw(Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec) };

# Reads a line such as
#   10.0.0.7 - ann [05/Mar/2024:21:07:33 +0000] "GET /shop?x=1 HTTP/1.1" 200 5120 81234
# whose last number is the time taken in microseconds. Returns undef for any other line.
sub parse_line {
    my ($line) = @_;
    my ($host, $user, $day, $month, $year, $hour, $method, $target, $status, $bytes, $micros)
        = $line =~ m{^(\S+) \S+ (\S+) \[(\d\d)/(\w{3})/(\d{4}):(\d\d):\d\d:\d\d [+-]\d{4}\] "([A-Z]+) (\S+) [^"]*" (\d{3}) (\d+|-) (\d+)$}
        or return undef;
    return undef unless $MONTHS{$month};
    my ($path) = split /\?/, $target;
    return {
        host    => $host,
        user    => $user eq '-' ? undef : $user,
        date    => sprintf('%04d-%02d-%02d', $year, $MONTHS{$month}, $day),
        hour    => $hour + 0,
        method  => $method,
        path    => $path,
        status  => $status + 0,
        bytes   => $bytes eq '-' ? 0 : $bytes + 0,
        seconds => $micros / 1_000,
    };
}

# How often each path was asked for, how many bytes it sent, and how often it failed.
sub summary {
    my @entries = @_;
    my %paths;
    for my $entry (@entries) {
        my $path = $paths{ $entry->{path} } //= { hits => 0, bytes => 0, errors => 0 };
        $path->{hits}++;
        $path->{bytes} += $entry->{bytes};
        $path->{errors}++ if $entry->{status} >= 400;
    }
    return \%paths;
}

# The value below which the given share of all values lies, by the nearest rank.
sub percentile {
    my ($share, @values) = @_;
    return undef unless @values;
    my @sorted = sort { $a <=> $b } @values;
    my $rank   = $share * @sorted / 100;
    my $index  = $rank == int $rank ? $rank - 1 : int $rank;
    $index = 0 if $index < 0;
    return $sorted[$index];
}

# The paths with the highest median time, as [path, seconds].
sub slowest {
    my ($count, @entries) = @_;
    my %times;
    push @{ $times{ $_->{path} } }, $_->{seconds} for @entries;
    my %median = map { $_ => percentile(50, @{ $times{$_} }) } keys %times;
    my @ranked = sort { $median{$b} <=> $median{$a} || $a cmp $b } keys %median;
    splice @ranked, $count if @ranked > $count;
    return map { [$_, $median{$_}] } @ranked;
}

sub human_size {
    my ($bytes) = @_;
    my @units = ('B', 'KiB', 'MiB', 'GiB', 'TiB');
    my $unit  = 0;
    while ($bytes >= 1024 && $unit < $#units) {
        $bytes /= 1024;
        $unit++;
    }
    return $unit == 0 ? "$bytes B" : sprintf '%.1f %s', $bytes, $units[$unit];
}

# Requests in each of the 24 hours.
sub by_hour {
    my @entries = @_;
    my @hours   = (0) x 24;
    $hours[ $_->{hour} ]++ for @entries;
    return @hours;
}

# Hosts with at least five refused requests, more than half of all they made; most refused first.
sub suspicious {
    my @entries = @_;
    my (%all, %refused);
    for my $entry (@entries) {
        $all{ $entry->{host} }++;
        $refused{ $entry->{host} }++ if $entry->{status} == 401 || $entry->{status} == 403;
    }
    my @hosts = grep { $refused{$_} >= 5 && 2 * $refused{$_} > $all{$_} } keys %refused;
    return sort { $refused{$b} <=> $refused{$a} || $a cmp $b } @hosts;
}

# A short text for people.
sub report {
    my @entries = map { parse_line($_) // () } @_;
    my $bytes   = 0;
    $bytes += $_->{bytes} for @entries;
    my $errors = grep { $_->{status} >= 500 } @entries;
    my $slow   = percentile(95, map { $_->{seconds} } @entries);
    my @lines  = (
        'requests ' . @entries,
        'sent ' . human_size($bytes),
        sprintf('server errors %.1f %%', @entries ? 100 * $errors / @entries : 0),
    );
    push @lines, sprintf '95 %% within %d ms', $slow * 1000 if defined $slow;
    return join "\n", @lines;
}

1;
