package Anagrams;

use strict;
use warnings;
use Exporter 'import';

our @EXPORT_OK = qw(signature groups are_anagrams);

# The letters of a word in order: equal for anagrams.
sub signature {
    my ($word) = @_;
    my @letters = grep { /\w/ } split //, $word;
    return join '', sort @letters;
}

sub are_anagrams {
    my ($one, $other) = @_;
    return lc $one ne lc $other && signature($one) eq signature($other);
}

# Groups of at least two words that are anagrams of each other, largest group first.
sub groups {
    my @words = @_;
    my %by_signature;
    push @{ $by_signature{ signature($_) } }, $_ for @words;
    my @groups = grep { @$_ > 1 } values %by_signature;
    return sort { @$b <=> @$a || $a->[0] cmp $b->[0] } @groups;
}

1;
