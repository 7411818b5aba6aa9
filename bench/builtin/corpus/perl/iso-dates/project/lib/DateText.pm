package DateText;

use strict;
use warnings;
use Time::Local qw(timegm);
use Exporter 'import';

our @EXPORT_OK = qw(iso_date week_day parse_iso days_between);

my @DAYS = qw(Sunday Monday Tuesday Wednesday Thursday Friday Saturday);

# Writes a time in seconds as a date such as 2024-05-01.
sub iso_date {
    my ($seconds) = @_;
    my ($day, $month, $year) = (gmtime $seconds)[3, 4, 5];
    return sprintf '%04d-%02d-%02d', $year + 1900, $month, $day;
}

sub week_day {
    my ($seconds) = @_;
    return $DAYS[(gmtime $seconds)[6]];
}

# Reads such a date; midnight in universal time.
sub parse_iso {
    my ($text) = @_;
    my ($year, $month, $day) = $text =~ /^(\d{4})-(\d\d)-(\d\d)$/
        or die "not a date: $text\n";
    return timegm(0, 0, 0, $day, $month - 1, $year);
}

sub days_between {
    my ($from, $to) = @_;
    return (parse_iso($to) - parse_iso($from)) / 86_400;
}

1;
