use strict;
use warnings;
use Test::More;
use Invoice;

sub invoice { return Invoice->new(number => 1, @_) }

sub rounded { return int(($_[0] + 50) / 100) }

subtest 'tax is that of the sum' => sub {
    my $wrong = 0;
    for my $price (1 .. 120) {
        for my $count (1 .. 6) {
            my $invoice = invoice();
            $invoice->add(text => 'x', price => $price + $_) for 1 .. $count;
            my $sum = 0;
            $sum += $price + $_ for 1 .. $count;
            $wrong++ if $invoice->net != $sum;
            $wrong++ if $invoice->taxes->{standard} != rounded($sum * 19);
            $wrong++ if $invoice->gross != $sum + rounded($sum * 19);
        }
    }
    is($wrong, 0, 'for many prices');
};

subtest 'steps of the discount' => sub {
    my %percent = (1 => 0, 9 => 0, 10 => 5, 49 => 5, 50 => 10, 99 => 10, 100 => 15, 1000 => 15);
    for my $quantity (sort { $a <=> $b } keys %percent) {
        is(invoice()->add(text => 'x', price => 100, quantity => $quantity)->net, $quantity * (100 - $percent{$quantity}), "$quantity pieces");
    }
    is(invoice(customer => { discount => 100 })->add(text => 'x', price => 100)->net, 0, 'a gift');
    is(invoice(customer => { discount => 3 })->add(text => 'x', price => 50)->net, 49, 'half a cent up');
};

subtest 'tax of discounted items' => sub {
    my $invoice = invoice(customer => { discount => 20 })->add(text => 'x', price => 500, quantity => 10);
    is($invoice->net, 3800, 'net');
    is_deeply($invoice->taxes, { standard => 722 }, 'tax');
    is_deeply(invoice()->taxes, {}, 'no items');
    is_deeply(invoice()->add(text => 'x', price => 9, rate => 'none')->taxes, {}, 'no tax at all');
};

subtest 'payments in parts' => sub {
    my $make = sub { invoice()->add(text => 'x', price => 10000, rate => 'none') };
    is($make->()->pay(4000, 3)->pay(5800, 10)->open_amount, 0, 'both early');
    is($make->()->pay(4000, 3)->pay(5800, 12)->open_amount, 200, 'one late');
    is($make->()->pay(9799, 1)->open_amount, 201, 'short by too much');
    is($make->()->pay(10500, 1)->open_amount, -500, 'too much');
    is($make->()->pay(10000, 90)->open_amount, 0, 'all');
    is($make->()->pay(10000, 90)->interest(400), 0, 'no interest on nothing');
    is($make->()->pay(11000, 90)->interest(400), 0, 'nor on less');
    is($make->()->interest(31), 2, 'a day');
    is($make->()->interest(395), 900, 'a year');
};

subtest 'amounts as text' => sub {
    my %texts = (0 => '0.00', 5 => '0.05', 99 => '0.99', 100 => '1.00', 99999 => '999.99', 100000 => '1,000.00', 123456789 => '1,234,567.89', -1 => '-0.01', -123456 => '-1,234.56');
    is(Invoice::format_cents($_), $texts{$_}, "$_ cents") for sort keys %texts;
};

subtest 'rounding' => sub {
    my %cents = ('0.4' => 0, '0.5' => 1, '1.49' => 1, '-0.5' => -1, '-0.4' => 0, '2.5' => 3);
    is(Invoice::round_cents($_), $cents{$_}, "$_ cents") for sort keys %cents;
};

subtest 'mistakes' => sub {
    ok(!eval { Invoice->new; 1 }, 'no number');
    ok(!eval { invoice()->add(text => 'x', price => 1, rate => 'high'); 1 }, 'no such rate');
    ok(!eval { invoice()->add(text => 'x', price => 1, quantity => 0); 1 }, 'no pieces');
    ok(!eval { invoice()->pay(0, 1); 1 }, 'no money');
};

subtest 'lines' => sub {
    my @lines = invoice()->add(text => 'a', price => 100, rate => 'reduced')->add(text => 'b', price => 200)->lines;
    is(scalar @lines, 7, 'how many');
    like($lines[4], qr/^tax 19 % +0\.38$/, 'the higher rate first');
    like($lines[5], qr/^tax 7 % +0\.07$/, 'the lower rate then');
    like($lines[6], qr/^total +3\.45$/, 'the total');
    like($lines[3], qr/^net +3\.00$/, 'the net');
    like((invoice()->add(text => 'c', price => 100000)->lines)[2], qr/^net +1,000\.00$/, 'thousands');
};

done_testing;
