package Totals;

use strict;
use warnings;
use Exporter 'import';

our @EXPORT_OK = qw(read_rows totals_by ranking);

# Reads lines of semicolon-separated fields under a heading into a list of hashes.
sub read_rows {
    my ($heading, @lines) = @_;
    my @names = split /;/, $heading;
    my @rows;
    for my $line (@lines) {
        next if $line =~ /^\s*(?:#|$)/;
        my %row;
        @row{@names} = split /;/, $line, -1;
        push @rows, \%row;
    }
    return @rows;
}

# Sums a field for each value of a key.
sub totals_by {
    my ($key, $field, @rows) = @_;
    my %totals;
    $totals{ $_->{$key} } += $_->{$field} for @rows;
    return %totals;
}

# Names from the largest total to the smallest; equal ones in alphabetical order.
sub ranking {
    my (%totals) = @_;
    return sort { $totals{$b} cmp $totals{$a} || $a cmp $b } keys %totals;
}

1;
