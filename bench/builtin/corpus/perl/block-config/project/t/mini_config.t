use strict;
use warnings;
use Test::More;
use MiniConfig;

my $config = MiniConfig->parse(<<'END');
# a small server
server {
    port 8080;       # the usual one
    name  My house ;
    limits {
        clients 20;
    }
}
mode quiet;
END

is($config->get('server.port'), '8080', 'a value');
is($config->get('server.limits.clients'), '20', 'in a nested block');
is($config->get('server.name'), 'My house', 'blanks before the semicolon do not count');
is($config->get('server.colour', 'grey'), 'grey', 'a default');

ok(!eval { MiniConfig->parse("a {\n"); 1 }, 'an open block');
ok(!eval { MiniConfig->parse("x\n"); 1 }, 'a malformed line');
is($@, "line 1: cannot read 'x'\n", 'is told with its number');

done_testing;
