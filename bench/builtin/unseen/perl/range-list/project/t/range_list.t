use strict;
use warnings;
use Test::More;
use RangeList qw(parse format_ranges);

sub again { return format_ranges(parse(@_)) }

subtest 'reading and writing' => sub {
    is(again('1-3, 7,9-12'), '1-3, 7, 9-12', 'ranges and numbers');
    is(again('5, 1, 3, 2'), '1-3, 5', 'order and neighbours');
    is(again('4-8,2-5,8-9'), '2-9', 'overlaps');
    is(again('1,2'), '1, 2', 'two neighbours');
    is(again('7-', 10), '7-10', 'an open end');
    is(again('-3'), '1-3', 'an open beginning');
};

subtest 'mistakes' => sub {
    eval { parse('5-3') };
    like($@, qr/runs backwards/, 'backwards');
    eval { parse('3-') };
    like($@, qr/no end/, 'no limit');
    eval { parse('a-b') };
    like($@, qr/not a range/, 'letters');
};

subtest 'asking' => sub {
    my $list = parse('1-3, 7, 10-20');
    is($list->count, 15, 'how many');
    is(join('', map { $list->contains($_) } 0 .. 11), '011100010011', 'which');
};

subtest 'taking out' => sub {
    is(format_ranges(parse('1-10')->remove(4, 6)), '1-3, 7-10', 'the middle');
    is(format_ranges(parse('1-4, 6-9')->remove(3, 7)), '1, 2, 8, 9', 'across');
};

subtest 'together' => sub {
    is(format_ranges(parse('1-5, 9')->union(parse('4-8'))), '1-9', 'union');
    is(format_ranges(parse('1-5, 8-12')->intersection(parse('4-9, 12-20'))), '4, 5, 8, 9, 12', 'intersection');
    is(format_ranges(parse('3-4, 8')->gaps(1, 10)), '1, 2, 5-7, 9, 10', 'gaps');
    is_deeply([parse('2-4,7')->numbers], [2, 3, 4, 7], 'numbers');
};

done_testing;
