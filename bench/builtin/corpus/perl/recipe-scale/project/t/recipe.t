use strict;
use warnings;
use Test::More;
use Recipe;

my $cake = Recipe->new('cake', 4)->add('200 g flour')->add('1/2 cup sugar');

is_deeply([$cake->lines], ['200 g flour', '0.5 cup sugar'], 'as written');
is_deeply([$cake->scaled(8)->lines], ['400 g flour', '1 cup sugar'], 'for twice as many');
is_deeply([$cake->lines], ['200 g flour', '0.5 cup sugar'], 'the original stays');
is_deeply([$cake->scaled(4)->lines], [$cake->lines], 'for as many');
ok(!eval { $cake->add('some salt'); 1 }, 'amounts are needed');

done_testing;
