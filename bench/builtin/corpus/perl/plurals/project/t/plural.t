use strict;
use warnings;
use Test::More;
use Plural qw(count_phrase enumerate plural);

is(plural('city'), 'cities', 'y after a consonant');
is(plural('day'), 'days', 'y after a vowel');
is(plural('box'), 'boxes', 'hissing ends');
is(plural('child'), 'children', 'irregular');
is(count_phrase(0, 'file'), 'no files', 'none');
is(count_phrase(1, 'key'), '1 key', 'one');
is(enumerate(qw(a b c)), 'a, b and c', 'enumeration');

done_testing;
