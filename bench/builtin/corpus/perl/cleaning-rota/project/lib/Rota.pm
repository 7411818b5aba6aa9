package Rota;

use strict;
use warnings;

# Takes turns week by week; people on leave are skipped without losing their place.
sub new {
    my ($class, @people) = @_;
    die "nobody to take turns\n" unless @people;
    return bless { people => [@people], away => {}, next => 0 }, $class;
}

sub set_away {
    my ($self, $person, $is_away) = @_;
    $self->{away}{$person} = $is_away;
    return $self;
}

# Who is next, or undef when all are away.
sub next_person {
    my ($self) = @_;
    my $count = @{ $self->{people} };
    for (1 .. $count) {
        my $person = $self->{people}[ $self->{next} ];
        $self->{next} = ($self->{next} + 1) % ($count - 1);
        return $person unless $self->{away}{$person};
    }
    return undef;
}

sub plan {
    my ($self, $weeks) = @_;
    return map { $self->next_person // '-' } 1 .. $weeks;
}

1;
