use strict;
use warnings;
use Test::More;
use Plural qw(count_phrase enumerate plural);

my %plurals = (
    boy => 'boys', valley => 'valleys', guy => 'guys', party => 'parties', sky => 'skies',
    church => 'churches', bush => 'bushes', bus => 'buses', cat => 'cats', sheep => 'sheep',
);
is(plural($_), $plurals{$_}, $_) for sort keys %plurals;
is(count_phrase(2, 'toy'), '2 toys', 'two');
is(count_phrase(3, 'fly'), '3 flies', 'three');
is(enumerate(), '', 'nothing');
is(enumerate('a'), 'a', 'one');
is(enumerate(qw(a b)), 'a and b', 'two');

done_testing;
