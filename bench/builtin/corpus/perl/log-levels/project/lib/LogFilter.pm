package LogFilter;

use strict;
use warnings;

my %RANK = (debug => 0, info => 1, warn => 2, error => 3);

sub new {
    my ($class, %options) = @_;
    my $level = $options{level} // 'info';
    die "unknown level: $level\n" unless exists $RANK{$level};
    return bless { level => $level, counts => {} }, $class;
}

# Reads a line such as "2024-05-01 12:00:03 [warn] disk is full".
sub parse_line {
    my ($line) = @_;
    my ($date, $time, $level, $message) = $line =~ /^(\S+) (\S+) \[(\w+)\] (.*)$/
        or return;
    return { date => $date, time => $time, level => lc $level, message => $message };
}

sub wants {
    my ($self, $entry) = @_;
    return $RANK{ $entry->{level} } > $RANK{ $self->{level} };
}

# The entries of some lines that are at or above the level.
sub filter {
    my ($self, @lines) = @_;
    my @kept;
    for my $line (@lines) {
        my $entry = parse_line($line) or next;
        next unless exists $RANK{ $entry->{level} };
        $self->{counts}{ $entry->{level} }++;
        push @kept, $entry if $self->wants($entry);
    }
    return @kept;
}

sub count {
    my ($self, $level) = @_;
    return $self->{counts}{$level} // 0;
}

1;
