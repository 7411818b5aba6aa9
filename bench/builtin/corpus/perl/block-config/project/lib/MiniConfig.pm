package MiniConfig;

use strict;
use warnings;

# Reads blocks such as
#     server {
#         port 8080;   # comment
#     }
# into nested hashes.
sub parse {
    my ($class, $text) = @_;
    my $root = {};
    my @open = ($root);
    my $number = 0;
    for my $line (split /\n/, $text) {
        $number++;
        $line =~ s/#.*//;
        $line = _trim($line);
        next if $line eq '';
        if ($line =~ /^(\w+)\s*\{$/) {
            my $block = {};
            $open[-1]{$1} = $block;
            push @open, $block;
        }
        elsif ($line eq '}') {
            die "line $number: nothing to close\n" if @open == 1;
            pop @open;
        }
        elsif ($line =~ /^(\w+)\s+(.*);$/) {
            $open[-1]{$1} = $2;
        }
        else {
            die "line $number: cannot read '$line'\n";
        }
    }
    die "a block is not closed\n" if @open > 1;
    return bless { root => $root }, $class;
}

sub get {
    my ($self, $path, $default) = @_;
    my $node = $self->{root};
    for my $key (split /\./, $path) {
        return $default unless ref $node && exists $node->{$key};
        $node = $node->{$key};
    }
    return $node;
}

sub _trim {
    my ($text) = @_;
    return $text =~ s/^\s+|\s+$//gr;
}

1;
