package MailHeaders;

use strict;
use warnings;
use Exporter 'import';

our @EXPORT_OK = qw(parse get all addresses format_address fold date_of thread_subject);

my %MONTHS = (
    Jan => 1, Feb => 2, Mar => 3, Apr => 4, May => 5, Jun => 6,
    Jul => 7, Aug => 8, Sep => 9, Oct => 10, Nov => 11, Dec => 12,
);

# Reads a message: a list of [name, value] in order, and the body. Lines that begin with a blank continue a header.
sub parse {
    my ($message) = @_;
    my ($head, $body) = split /\r?\n\r?\n/, $message, 2;
    my @headers;
    for my $line (split /\r?\n/, $head) {
        if ($line =~ /^[ \t]+(.*)$/ && @headers) {
            $headers[-1][1] .= " $1";
        }
        elsif ($line =~ /^([^\s:]+):\s*(.*)$/) {
            push @headers, [$1, $2];
        }
        else {
            die "not a header: $line\n";
        }
    }
    return { headers => \@headers, body => $body // '' };
}

# All values of a header, whatever the case of its name.
sub all {
    my ($message, $name) = @_;
    return map { $_->[1] } grep { lc $_->[0] eq lc $name } @{ $message->{headers} };
}

# The first value of a header, or undef.
sub get {
    my ($message, $name) = @_;
    my ($value) = all($message, $name);
    return $value;
}

# Splits at commas that stand neither in quotes nor in brackets.
sub split_list {
    my ($text) = @_;
    my @parts = ('');
    my ($quoted, $depth, $escaped) = (0, 0, 0);
    for my $character (split //, $text) {
        if ($character eq ',' && !$quoted && $depth == 0) {
            push @parts, '';
            next;
        }
        $parts[-1] .= $character;
        if ($escaped) {
            $escaped = 0;
            next;
        }
        $escaped = 1            if $character eq '\\' && $quoted;
        $quoted  = !$quoted     if $character eq '"';
        $depth++                if $character eq '<' && !$quoted;
        $depth--                if $character eq '>' && !$quoted && $depth > 0;
    }
    return grep { /\S/ } @parts;
}

# Reads 'Ann Lee <ann@example.com>, "Lee, Bob" <bob@example.com>' into hashes with name and address.
sub addresses {
    my ($text) = @_;
    my @found;
    for my $part (split_list($text)) {
        $part =~ s/^\s+|\s+$//g;
        my ($name, $address) = ('', $part);
        if ($part =~ /^(.*?)\s*<([^<>]*)>$/) {
            ($name, $address) = ($1, $2);
        }
        if ($name =~ /^"(.*)"$/) {
            $name = $1;
            $name =~ s/\\(.)/$1/g;
        }
        my ($local, $domain) = $address =~ /^([^\s@]+)@([^\s@]+)$/ or next;
        push @found, { name => $name, address => $local . '@' . lc $domain };
    }
    return @found;
}

sub format_address {
    my ($address) = @_;
    my $name = $address->{name};
    return $address->{address} if $name eq '';
    if ($name =~ /[",<>@;:]/) {
        $name =~ s/(["\\])/\\$1/g;
        $name = qq("$name");
    }
    return "$name <$address->{address}>";
}

# Folds a header at blanks so that lines stay within the width where they can.
sub fold {
    my ($name, $value, $width) = @_;
    $width //= 78;
    my @lines = ("$name:");
    for my $word (split ' ', $value) {
        if ($lines[-1] + 1 + length($word) > $width && $lines[-1] =~ /\S\s+\S|^\s+\S/) {
            push @lines, '';
        }
        $lines[-1] .= " $word";
    }
    return join "\n", @lines;
}

# 'Tue, 5 Mar 2024 21:07:00 +0100' as '2024-03-05 20:07' in universal time, or undef.
sub date_of {
    my ($text) = @_;
    my ($day, $month, $year, $hour, $minute, $sign, $zone_hours, $zone_minutes)
        = $text =~ /^(?:\w{3},\s*)?(\d{1,2})\s+(\w{3})\s+(\d{4})\s+(\d\d):(\d\d)(?::\d\d)?\s+([+-])(\d\d)(\d\d)/
        or return undef;
    my $number = $MONTHS{ ucfirst lc $month } or return undef;
    my $offset = ($zone_hours * 60 + $zone_minutes) * ($sign eq '-' ? -1 : 1);
    my $total  = $hour * 60 + $minute - $offset;
    while ($total < 0) {
        $total += 24 * 60;
        ($year, $number, $day) = day_before($year, $number, $day);
    }
    while ($total >= 24 * 60) {
        $total -= 24 * 60;
        ($year, $number, $day) = day_after($year, $number, $day);
    }
    return sprintf '%04d-%02d-%02d %02d:%02d', $year, $number, $day, int($total / 60), $total % 60;
}

sub days_in {
    my ($year, $month) = @_;
    return 28 + ($year % 4 == 0 && ($year % 100 != 0 || $year % 400 == 0)) if $month == 2;
    return $month == 4 || $month == 6 || $month == 9 || $month == 11 ? 30 : 31;
}

sub day_before {
    my ($year, $month, $day) = @_;
    return ($year, $month, $day - 1) if $day > 1;
    ($year, $month) = $month > 1 ? ($year, $month - 1) : ($year - 1, 12);
    return ($year, $month, days_in($year, $month));
}

sub day_after {
    my ($year, $month, $day) = @_;
    return ($year, $month, $day + 1) if $day < days_in($year, $month);
    return $month < 12 ? ($year, $month + 1, 1) : ($year + 1, 1, 1);
}

# The subject without its marks of reply, to put a thread together.
sub thread_subject {
    my ($subject) = @_;
    1 while $subject =~ s/^\s*(?:re|fwd?|aw)(?:\[\d+\])?:\s*//i;
    $subject =~ s/\s+/ /g;
    $subject =~ s/^ | $//g;
    return $subject;
}

1;
