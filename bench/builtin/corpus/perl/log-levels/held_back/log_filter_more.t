use strict;
use warnings;
use Test::More;
use LogFilter;

my @lines = map { "d t [$_] $_" } qw(debug info warn error debug fatal);

my %expected = (debug => 5, info => 3, warn => 2, error => 1);
for my $level (sort keys %expected) {
    is(scalar(my @kept = LogFilter->new(level => $level)->filter(@lines)), $expected{$level}, $level);
}

my $filter = LogFilter->new(level => 'error');
$filter->filter(@lines);
is($filter->count('debug'), 2, 'both debug lines are counted');
is($filter->count('fatal'), 0, 'a foreign level is not');
is_deeply([$filter->filter()], [], 'no lines');
is(LogFilter::parse_line(''), undef, 'an empty line is no entry');

done_testing;
