package Recipe;

use strict;
use warnings;

sub new {
    my ($class, $name, $servings) = @_;
    die "a recipe serves somebody\n" unless $servings > 0;
    return bless { name => $name, servings => $servings, parts => [] }, $class;
}

# Adds a line such as "1/2 cup sugar" or "200 g flour".
sub add {
    my ($self, $line) = @_;
    my ($amount, $unit, $what) = $line =~ m{^(\d+(?:[./]\d+)?)\s+(\S+)\s+(.+)$}
        or die "cannot read: $line\n";
    push @{ $self->{parts} }, { amount => _number($amount), unit => $unit, what => $what };
    return $self;
}

# The same recipe for another number of servings.
sub scaled {
    my ($self, $servings) = @_;
    my $copy = Recipe->new($self->{name}, $servings);
    my $factor = $self->{servings} / $servings;
    for my $part (@{ $self->{parts} }) {
        push @{ $copy->{parts} }, { %$part, amount => $part->{amount} * $factor };
    }
    return $copy;
}

sub lines {
    my ($self) = @_;
    return map { join ' ', _short($_->{amount}), $_->{unit}, $_->{what} } @{ $self->{parts} };
}

sub _number {
    my ($text) = @_;
    return $text =~ m{^(\d+)/(\d+)$} ? $1 / $2 : $text;
}

sub _short {
    my ($amount) = @_;
    my $text = sprintf '%.2f', $amount;
    $text =~ s/\.?0+$// if $text =~ /\./;
    return $text;
}

1;
