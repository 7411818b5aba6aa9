package RangeList;

use strict;
use warnings;
use Carp qw(croak);
use Exporter 'import';

our @EXPORT_OK = qw(parse format_ranges);

# A set of whole numbers, kept as ranges [first, last] in order, which neither overlap nor touch.
sub new {
    my ($class, @ranges) = @_;
    my $self = bless { ranges => [] }, $class;
    $self->add(@$_) for @ranges;
    return $self;
}

# Reads "1-3, 7, 12-"; an open range ends at the limit, and "-5" begins at 1.
sub parse {
    my ($text, $limit) = @_;
    my $list = RangeList->new;
    for my $part (split /\s*,\s*/, $text) {
        $part =~ s/^\s+|\s+$//g;
        next if $part eq '';
        if ($part =~ /^(\d+)$/) {
            $list->add($1, $1);
        }
        elsif ($part =~ /^(\d*)\s*-\s*(\d*)$/ && "$1$2" ne '') {
            my $first = $1 eq '' ? 1 : $1;
            my $last  = $2 eq '' ? $limit : $2;
            croak "$part has no end" unless defined $last;
            croak "$part runs backwards" if $first > $last;
            $list->add($first, $last);
        }
        else {
            croak "$part is not a range";
        }
    }
    return $list;
}

sub add {
    my ($self, $first, $last) = @_;
    my (@before, @after);
    for my $range (@{ $self->{ranges} }) {
        if ($range->[1] < $first - 1) {
            push @before, $range;
        }
        elsif ($range->[0] > $last + 1) {
            push @after, $range;
        }
        else {
            $first = $range->[0] if $range->[0] < $first;
            $last  = $range->[1] if $range->[1] > $last;
        }
    }
    $self->{ranges} = [@before, [$first + 0, $last + 0], @after];
    return $self;
}

sub remove {
    my ($self, $first, $last) = @_;
    my @kept;
    for my $range (@{ $self->{ranges} }) {
        my ($from, $to) = @$range;
        if ($to < $first || $from > $last) {
            push @kept, $range;
            next;
        }
        push @kept, [$from, $first - 1] if $from < $first;
        push @kept, [$last + 1, $to] if $to > $last;
    }
    $self->{ranges} = \@kept;
    return $self;
}

# Looks for a number by halving.
sub contains {
    my ($self, $number) = @_;
    my ($low, $high) = (0, $#{ $self->{ranges} });
    while ($low <= $high) {
        my $middle = int(($low + $high) / 2);
        my ($first, $last) = @{ $self->{ranges}[$middle] };
        if ($number < $first) {
            $high = $middle - 1;
        }
        elsif ($number > $last) {
            $low = $middle + 1;
        }
        else {
            return 1;
        }
    }
    return 0;
}

sub count {
    my ($self) = @_;
    my $count = 0;
    $count += $_->[1] - $_->[0] + 1 for @{ $self->{ranges} };
    return $count;
}

sub union {
    my ($self, $other) = @_;
    return RangeList->new(@{ $self->{ranges} }, @{ $other->{ranges} });
}

sub intersection {
    my ($self, $other) = @_;
    my @left  = @{ $self->{ranges} };
    my @right = @{ $other->{ranges} };
    my @shared;
    while (@left && @right) {
        my $first = $left[0][0] > $right[0][0] ? $left[0][0] : $right[0][0];
        my $last  = $left[0][1] < $right[0][1] ? $left[0][1] : $right[0][1];
        push @shared, [$first, $last] if $first <= $last;
        if ($left[0][1] < $right[0][1]) {
            shift @left;
        }
        else {
            shift @right;
        }
    }
    return RangeList->new(@shared);
}

# The ranges between those of the list, from the first to the last number given.
sub gaps {
    my ($self, $first, $last) = @_;
    my $rest = RangeList->new([$first, $last]);
    $rest->remove(@$_) for @{ $self->{ranges} };
    return $rest;
}

sub numbers {
    my ($self) = @_;
    return map { $_->[0] .. $_->[1] } @{ $self->{ranges} };
}

# "1-3, 7, 8"; two neighbours are written as two numbers.
sub format_ranges {
    my ($list) = @_;
    my @parts;
    for my $range (@{ $list->{ranges} }) {
        my ($first, $last) = @$range;
        if ($last - $first >= 2) {
        }
        else {
            push @parts, $first .. $last;
        }
    }
    return join ', ', @parts;
}

1;
