package Plural;

use strict;
use warnings;
use Exporter 'import';

our @EXPORT_OK = qw(plural count_phrase enumerate);

my %IRREGULAR = (child => 'children', foot => 'feet', mouse => 'mice', person => 'people', sheep => 'sheep');

sub plural {
    my ($word) = @_;
    return $IRREGULAR{$word} if exists $IRREGULAR{$word};
    return $word . 'es' if $word =~ /(?:s|x|z|ch|sh)$/;
    return $word =~ s/y$/ies/r if $word =~ /y$/;
    return $word . 's';
}

# Such as "1 day", "2 days" or "no days".
sub count_phrase {
    my ($count, $word) = @_;
    return join ' ', $count || 'no', $count == 1 ? $word : plural($word);
}

# Such as "a", "a and b" or "a, b and c".
sub enumerate {
    my @items = @_;
    my $last = pop @items;
    return $last // '' unless @items;
    return join(', ', @items) . " and $last";
}

1;
