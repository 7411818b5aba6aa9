package StackMachine;

use strict;
use warnings;

my %OPERATIONS = (
    '+' => sub { $_[0] + $_[1] },
    '-' => sub { $_[0] - $_[1] },
    '*' => sub { $_[0] * $_[1] },
    '/' => sub { $_[1] == 0 ? die "division by zero\n" : $_[0] / $_[1] },
);

sub new {
    my ($class) = @_;
    return bless { stack => [], words => {} }, $class;
}

# Gives a name to a sequence of tokens.
sub define {
    my ($self, $name, $program) = @_;
    $self->{words}{$name} = [split ' ', $program];
    return $self;
}

# Runs a program in postfix notation and returns the top of the stack.
sub run {
    my ($self, $program) = @_;
    $self->_step($_) for split ' ', $program;
    return $self->{stack}[-1];
}

sub depth { return scalar @{ $_[0]{stack} } }

sub _pop {
    my ($self) = @_;
    die "the stack is empty\n" unless @{ $self->{stack} };
    return pop @{ $self->{stack} };
}

sub _step {
    my ($self, $token) = @_;
    my $stack = $self->{stack};
    if (my $words = $self->{words}{$token}) {
        $self->_step($_) for @$words;
    }
    elsif (my $operation = $OPERATIONS{$token}) {
        my $right = $self->_pop;
        my $left = $self->_pop;
        push @$stack, $operation->($right, $left);
    }
    elsif ($token eq 'dup') {
        my $top = $self->_pop;
        push @$stack, $top, $top;
    }
    elsif ($token =~ /^-?\d+(?:\.\d+)?$/) {
        push @$stack, $token;
    }
    else {
        die "unknown word: $token\n";
    }
}

1;
