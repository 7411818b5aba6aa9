use strict;
use warnings;
use Test::More;
use Invoice;

sub invoice { return Invoice->new(number => 7, @_) }

subtest 'items' => sub {
    my $invoice = invoice()->add(text => 'pen', price => 130, quantity => 3)->add(text => 'ink', price => 999);
    is($invoice->net, 1389, 'net');
    is($invoice->gross, 1389 + 264, 'gross');
};

subtest 'discounts' => sub {
    is(invoice()->add(text => 'pen', price => 100, quantity => 10)->net, 950, 'ten');
    is(invoice()->add(text => 'pen', price => 100, quantity => 120)->net, 10200, 'a hundred and more');
    is(invoice(customer => { discount => 10 })->add(text => 'pen', price => 100, quantity => 50)->net, 4050, 'loyal too');
};

subtest 'tax' => sub {
    my $invoice = invoice();
    $invoice->add(text => 'tea', price => 33, rate => 'reduced') for 1 .. 3;
    $invoice->add(text => 'cup', price => 1000);
    $invoice->add(text => 'stamp', price => 85, rate => 'none');
    is_deeply($invoice->taxes, { reduced => 7, standard => 190 }, 'each rate is rounded once');
    is(invoice(customer => { abroad => 1 })->add(text => 'cup', price => 1000)->gross, 1000, 'none abroad');
};

subtest 'payments' => sub {
    my $invoice = invoice()->add(text => 'book', price => 10000, rate => 'reduced');
    is($invoice->open_amount, 10700, 'all is open');
    is($invoice->pay(5000, 20)->open_amount, 5700, 'some is open');
    is(invoice()->add(text => 'book', price => 10000, rate => 'none')->pay(9800, 10)->open_amount, 0, 'early');
    is(invoice()->add(text => 'book', price => 10000, rate => 'none')->pay(9800, 11)->open_amount, 200, 'too late');
    is($invoice->interest(30), 0, 'no interest yet');
    is($invoice->interest(103), 103, 'interest');
};

is_deeply([invoice()->add(text => 'desk', price => 123450)->lines], [
    'Invoice 7',
    '  1 x desk                 1,234.50',
    'net                        1,234.50',
    'tax 19 %                     234.56',
    'total                      1,469.06',
], 'the whole invoice');

done_testing;
