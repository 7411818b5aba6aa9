use strict;
use warnings;
use Test::More;
use Anagrams qw(are_anagrams groups signature);

is(signature('tea'), 'aet', 'letters in order');
is(signature('a-b a'), 'aab', 'only letters count');
ok(are_anagrams('listen', 'silent'), 'anagrams');
ok(are_anagrams('Dormitory', 'dirty room'), 'capitals and blanks do not matter');
ok(!are_anagrams('Tea', 'tea'), 'a word is no anagram of itself');
is_deeply(
    [groups(qw(eat tan tea nat bat ate))],
    [[qw(eat tea ate)], [qw(tan nat)]],
    'groups',
);

done_testing;
