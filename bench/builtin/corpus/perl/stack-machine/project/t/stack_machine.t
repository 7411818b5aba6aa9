use strict;
use warnings;
use Test::More;
use StackMachine;

is(StackMachine->new->run('2 3 +'), 5, 'addition');
is(StackMachine->new->run('9 4 -'), 5, 'subtraction');
is(StackMachine->new->run('12 4 /'), 3, 'division');
is(StackMachine->new->run('3 dup *'), 9, 'dup');
is(StackMachine->new->define(square => 'dup *')->run('4 square 1 +'), 17, 'a word of its own');

ok(!eval { StackMachine->new->run('1 +'); 1 }, 'too few numbers');
is($@, "the stack is empty\n", 'and the reason');

done_testing;
