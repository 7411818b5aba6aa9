use strict;
use warnings;
use Test::More;
use Rota;

my %turns;
$turns{$_}++ for Rota->new('a' .. 'g')->plan(70);
is_deeply(\%turns, { map { $_ => 10 } 'a' .. 'g' }, 'all have the same number of turns');

is_deeply([Rota->new('solo')->plan(3)], [qw(solo solo solo)], 'one person');
is_deeply([Rota->new(qw(a b))->plan(5)], [qw(a b a b a)], 'two people');

my $rota = Rota->new(qw(a b c));
$rota->set_away(a => 1);
is($rota->next_person, 'b', 'a is away');
$rota->set_away(a => 0);
is_deeply([$rota->plan(3)], [qw(c a b)], 'and comes back in order');
is_deeply([Rota->new('x')->set_away(x => 1)->plan(2)], ['-', '-'], 'weeks without anybody');

done_testing;
