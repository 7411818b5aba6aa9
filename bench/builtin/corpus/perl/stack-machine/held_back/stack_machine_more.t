use strict;
use warnings;
use Test::More;
use StackMachine;

is(StackMachine->new->run('5 1 2 + 4 * + 3 -'), 14, 'a longer program');
is(StackMachine->new->run('1 2 - 3 -'), -4, 'from the left');
is(StackMachine->new->run('8 4 / 2 /'), 1, 'divided twice');
is(StackMachine->new->run('-3 1.5 *'), -4.5, 'signs and fractions');

my $machine = StackMachine->new;
$machine->run('1 2 3');
is($machine->depth, 3, 'depth');
$machine->run('+');
is($machine->depth, 2, 'one less');

ok(!eval { StackMachine->new->run('1 0 /'); 1 }, 'division by zero');
is($@, "division by zero\n", 'is told');
is(StackMachine->new->run('0 5 /'), 0, 'zero can be divided');
ok(!eval { StackMachine->new->run('1 jump'); 1 }, 'unknown words');

done_testing;
