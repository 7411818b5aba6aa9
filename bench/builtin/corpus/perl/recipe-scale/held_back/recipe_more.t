use strict;
use warnings;
use Test::More;
use Recipe;

my $soup = Recipe->new('soup', 6)->add('3 l water')->add('1.5 kg leek')->add('1/3 spoon salt');

is_deeply([$soup->scaled(2)->lines], ['1 l water', '0.5 kg leek', '0.11 spoon salt'], 'for fewer');
is_deeply([$soup->scaled(12)->lines], ['6 l water', '3 kg leek', '0.67 spoon salt'], 'for more');
is_deeply([$soup->scaled(3)->scaled(6)->lines], [$soup->lines], 'there and back');
is_deeply([Recipe->new('air', 1)->scaled(5)->lines], [], 'no parts');
is_deeply([Recipe->new('x', 1)->add('10 g y')->scaled(10)->lines], ['100 g y'], 'round numbers keep their zeros');
ok(!eval { $soup->scaled(0); 1 }, 'nobody');

done_testing;
