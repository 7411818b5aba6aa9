use strict;
use warnings;
use Test::More;
use Anagrams qw(are_anagrams groups signature);

is(signature('CBA'), 'abc', 'capitals');
is(signature(''), '', 'nothing');
is(signature('a1 B0'), '01ab', 'digits');
ok(are_anagrams('ELBOW', 'below'), 'all capitals');
ok(!are_anagrams('cat', 'act!s'), 'another letter');
is_deeply([groups('On', 'no', 'in')], [['On', 'no']], 'mixed case');
is_deeply([groups('lonely')], [], 'no group of one');

done_testing;
