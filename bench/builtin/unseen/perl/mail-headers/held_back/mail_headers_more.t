use strict;
use warnings;
use Test::More;
use Time::Local qw(timegm);
use MailHeaders qw(parse get all addresses format_address fold date_of thread_subject);

my @names = qw(Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec);
my $wrong = 0;
for my $zone ('+0000', '-1200', '+1400', '+0545', '-0330') {
    my ($sign, $hours, $minutes) = $zone =~ /(.)(..)(..)/;
    my $offset = ($hours * 60 + $minutes) * 60 * ($sign eq '-' ? -1 : 1);
    for my $year (1900, 1999, 2000, 2023, 2024) {
        for my $month (0 .. 11) {
            for my $day (1, 2, 15, 28) {
                for my $time ([0, 0], [11, 59], [12, 0], [23, 59]) {
                    my @utc = gmtime(timegm(0, @$time[1, 0], $day, $month, $year) - $offset);
                    my $expected = sprintf '%04d-%02d-%02d %02d:%02d', $utc[5] + 1900, $utc[4] + 1, @utc[3, 2, 1];
                    my $text = sprintf '%d %s %d %02d:%02d %s', $day, $names[$month], $year, @$time, $zone;
                    $wrong++ if date_of($text) ne $expected;
                }
            }
        }
    }
}
is($wrong, 0, 'dates like those of the library');
is(date_of('Mon,1 jan 2024 00:00:59 +0000 (UTC)'), '2024-01-01 00:00', 'a comment and lower case');
is(date_of('30 Apr 2024 23:00 -0100'), '2024-05-01 00:00', 'the end of a short month');
is(date_of('31 May 2024 23:00 -0100'), '2024-06-01 00:00', 'the end of a long month');
is(date_of('31 Dec 1999 23:59 -0800'), '2000-01-01 07:59', 'the end of a year');
is(date_of('1 Jan 2001 00:30 +0100'), '2000-12-31 23:30', 'the beginning of a year');
is(date_of('1 Foo 2024 00:00 +0000'), undef, 'no such month');
is(date_of('1 Jan 2024'), undef, 'no time');

my $message = parse("A: 1\r\n\tmore\r\n  and more\r\na:2\r\nB:\r\n\r\nx\r\n\r\ny");
is_deeply([all($message, 'A')], ['1 more and more', '2'], 'continued');
is(get($message, 'b'), '', 'empty');
is($message->{body}, "x\r\n\r\ny", 'a body with a blank line');
is(parse('X: y')->{body}, '', 'no body');
ok(!eval { parse(" x\n\n"); 1 }, 'nothing to continue');
ok(!eval { parse("X : y\n\n"); 1 }, 'a blank before the colon');

my @lists = (
    ['a@b.c', 'a@b.c'],
    [' a@B.C , <d@E.f> ', 'a@b.c', 'd@e.f'],
    ['"x, y" <a@b.c>, "q\\", <z>" <d@e.f>', '"x, y" <a@b.c>', '"q\\", <z>" <d@e.f>'],
    ['A B<a@b.c>', 'A B <a@b.c>'],
    ['Ann@b.c', 'Ann@b.c'],
    [', ,', ],
    ['nobody, <a@b.c>', 'a@b.c'],
    ['a@b@c, a b@c.d, @x.y'],
    ['"back\\\\slash" <a@b.c>', 'back\\slash <a@b.c>'],
    ['X: y <a@b.c>', '"X: y" <a@b.c>'],
);
for my $list (@lists) {
    my ($text, @expected) = @$list;
    is_deeply([map { format_address($_) } addresses($text)], \@expected, $text);
    is_deeply([addresses(join ', ', @expected)], [addresses($text)], "again: $text");
}

for my $width (10, 20, 33, 78) {
    my $value  = join ' ', map { 'w' x (1 + $_ * 7 % 11) } 1 .. 30;
    my $folded = fold('Name', $value, $width);
    my @lines  = split /\n/, $folded;
    is(get(parse("$folded\n\n"), 'name'), $value, "width $width: the value stays");
    is(scalar(grep { length($_) > $width && /\S\s\S/ && !/^Name: \S+$/ } @lines), 0, "width $width: no line is too long");
    my @short = grep { my ($next) = $lines[$_ + 1] =~ /^ (\S+)/; length($lines[$_]) + 1 + length($next) <= $width } 0 .. $#lines - 1;
    is(scalar(@short), 0, "width $width: no line is broken early");
}
is(fold('N', 'x' x 100), 'N: ' . 'x' x 100, 'a long word stays behind the name');
is(fold('N', ''), 'N:', 'no value');

is(thread_subject('Fw: FWD: x'), 'x', 'forwarded');
is(thread_subject('Regards: re'), 'Regards: re', 'a word that begins like a mark');
is(thread_subject(' re: '), '', 'nothing left');

done_testing;
