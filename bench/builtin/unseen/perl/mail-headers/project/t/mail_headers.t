use strict;
use warnings;
use Test::More;
use MailHeaders qw(parse get all addresses format_address fold date_of thread_subject);

my $message = parse(<<'END');
From: Ann Lee <ann@Example.com>
To: "Lee, Bob" <bob@example.com>, cid@example.com,
  <dan@example.org>
Received: one
received: two
Subject: Re: Fwd:  the   plan

Hello.

Bye.
END

subtest 'headers' => sub {
    is(get($message, 'subject'), 'Re: Fwd:  the   plan', 'any case');
    is_deeply([all($message, 'Received')], ['one', 'two'], 'several');
    is(get($message, 'Cc'), undef, 'absent');
    is($message->{body}, "Hello.\n\nBye.\n", 'the body');
    ok(!eval { parse("no header\n\nx"); 1 }, 'a bad line');
};

subtest 'addresses' => sub {
    is_deeply([addresses(get($message, 'To'))], [
        { name => 'Lee, Bob', address => 'bob@example.com' },
        { name => '',         address => 'cid@example.com' },
        { name => '',         address => 'dan@example.org' },
    ], 'a list');
    is_deeply([addresses(get($message, 'From'))], [{ name => 'Ann Lee', address => 'ann@example.com' }], 'one');
    is_deeply([addresses('"The \\"Boss\\"" <b@c.de>, nobody')], [{ name => 'The "Boss"', address => 'b@c.de' }], 'quotes');
    is(format_address({ name => 'Lee, Bob', address => 'b@c.de' }), '"Lee, Bob" <b@c.de>', 'written with quotes');
    is(format_address({ name => 'Bob', address => 'b@c.de' }), 'Bob <b@c.de>', 'written without');
};

is(fold('Subject', 'one two three four', 16), "Subject: one two\n three four", 'folding');

subtest 'dates' => sub {
    is(date_of('Tue, 5 Mar 2024 21:07:00 +0100'), '2024-03-05 20:07', 'east');
    is(date_of('31 Dec 2023 22:30 -0500'), '2024-01-01 03:30', 'west, into the next year');
    is(date_of('Fri, 1 Mar 2024 00:15:00 +0530'), '2024-02-29 18:45', 'a leap day');
    is(date_of('soon'), undef, 'no date');
};

is(thread_subject('Re: AW: re[2]:  the   plan '), 'the plan', 'a thread');

done_testing;
