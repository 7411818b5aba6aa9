use strict;
use warnings;
use Test::More;
use MiniConfig;

my $config = MiniConfig->parse("a one   two\t;\nb {\n}\nc 1;\nc 2;\nurl http://example.org ;# x\n");
is($config->get('a'), "one   two", 'inner blanks stay');
is_deeply($config->get('b'), {}, 'an empty block');
is($config->get('c'), 2, 'the last value counts');
is($config->get('url'), 'http://example.org', 'a comment right after the semicolon');
is($config->get('a.b', 'none'), 'none', 'a value has nothing in it');
is($config->get('d'), undef, 'nothing there');

is(MiniConfig->parse('')->get('a'), undef, 'an empty text');
ok(!eval { MiniConfig->parse("}\n"); 1 }, 'nothing to close');
is($@, "line 1: nothing to close\n", 'the reason');

done_testing;
