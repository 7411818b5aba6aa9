package Invoice;

use strict;
use warnings;
use Carp qw(croak);

# Rates of value added tax in percent.
my %RATES = (standard => 19, reduced => 7, none => 0);

# Discounts on an item by quantity: from so many pieces on, so many percent.
my @QUANTITY_DISCOUNTS = ([100, 15], [50, 10], [10, 5]);

sub new {
    my ($class, %options) = @_;
    my $self = {
        number   => $options{number}   // croak('an invoice has a number'),
        customer => $options{customer} // {},
        items    => [],
        payments => [],
    };
    return bless $self, $class;
}

# Adds an item; the price of a piece is in cents before tax.
sub add {
    my ($self, %item) = @_;
    croak "unknown rate $item{rate}" if defined $item{rate} && !exists $RATES{ $item{rate} };
    croak 'a quantity is more than 0' unless ($item{quantity} // 1) > 0;
    push @{ $self->{items} }, {
        text     => $item{text},
        price    => $item{price},
        quantity => $item{quantity} // 1,
        rate     => $item{rate}     // 'standard',
    };
    return $self;
}

# Half a cent and more is a cent.
sub round_cents {
    my ($cents) = @_;
    return $cents < 0 ? -int(-$cents + 0.5) : int($cents + 0.5);
}

sub quantity_discount {
    my ($quantity) = @_;
    for my $step (@QUANTITY_DISCOUNTS) {
        return $step->[1] if $quantity >= $step->[0];
    }
    return 0;
}

# What one item costs before tax, less the discount for its quantity and that of the customer.
sub item_total {
    my ($self, $item) = @_;
    my $full       = $item->{price} * $item->{quantity};
    my $by_number  = $full * (100 - quantity_discount($item->{quantity})) / 100;
    my $by_loyalty = $by_number * (100 - ($self->{customer}{discount} // 0)) / 100;
    return round_cents($by_loyalty);
}

sub net {
    my ($self) = @_;
    my $total = 0;
    $total += $self->item_total($_) for @{ $self->{items} };
    return $total;
}

# The tax by rate, only of rates that occur; customers abroad pay none. Each rate is rounded once.
sub taxes {
    my ($self) = @_;
    return {} if $self->{customer}{abroad};
    my %tax;
    $tax{ $_->{rate} } += round_cents($self->item_total($_) * $RATES{ $_->{rate} } / 100) for @{ $self->{items} };
    return { map { $_ => $tax{$_} } grep { $RATES{$_} > 0 } keys %tax };
}

sub gross {
    my ($self) = @_;
    my $total = $self->net;
    $total += $_ for values %{ $self->taxes };
    return $total;
}

# Notes a payment; one within ten days may be short by two percent, which counts as paid.
sub pay {
    my ($self, $cents, $days) = @_;
    croak 'a payment is more than 0' unless $cents > 0;
    push @{ $self->{payments} }, { cents => $cents, days => $days };
    return $self;
}

sub open_amount {
    my ($self) = @_;
    my $paid  = 0;
    my $early = 0;
    for my $payment (@{ $self->{payments} }) {
        $paid += $payment->{cents};
        $early += $payment->{cents} if $payment->{days} <= 10;
    }
    my $reduced = $self->gross - round_cents($self->gross * 2 / 100);
    return 0 if $early >= $reduced && $paid <= $self->gross;
    return $self->gross - $paid;
}

# Interest on what is open after 30 days: nine percent a year, by days.
sub interest {
    my ($self, $days) = @_;
    my $open = $self->open_amount;
    return 0 if $open <= 0 || $days <= 30;
    return round_cents($open * 9 / 100 * ($days - 30) / 365);
}

sub format_cents {
    my ($cents) = @_;
    my $text = sprintf '%d.%02d', int(abs($cents) / 100), abs($cents) % 100;
    1 while $text =~ s/^(\d+)(\d{3})/$1,$2/;
    return $cents < 0 ? "-$text" : $text;
}

# The invoice as lines of text.
sub lines {
    my ($self) = @_;
    my @lines = ("Invoice $self->{number}");
    for my $item (@{ $self->{items} }) {
        push @lines, sprintf '%3d x %-16s %12s', $item->{quantity}, $item->{text}, format_cents($self->item_total($item));
    }
    push @lines, sprintf '%-22s %12s', 'net', format_cents($self->net);
    my $taxes = $self->taxes;
    for my $rate (sort { $RATES{$b} <=> $RATES{$a} } keys %$taxes) {
        push @lines, sprintf '%-22s %12s', "tax $RATES{$rate} %", format_cents($taxes->{$rate});
    }
    push @lines, sprintf '%-22s %12s', 'total', format_cents($self->gross);
    return @lines;
}

1;
