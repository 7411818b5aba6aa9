use strict;
use warnings;
use Test::More;
use Rota;

is_deeply([Rota->new(qw(ann bo cy))->plan(4)], [qw(ann bo cy ann)], 'everybody in turn');
is_deeply(
    [Rota->new(qw(ann bo cy))->set_away(bo => 1)->plan(3)],
    [qw(ann cy ann)],
    'who is away is skipped',
);
is(Rota->new(qw(ann bo))->set_away(ann => 1)->set_away(bo => 1)->next_person, undef, 'all away');
ok(!eval { Rota->new; 1 }, 'a rota needs people');

done_testing;
