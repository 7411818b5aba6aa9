using System.Collections.Frozen;

namespace Hex.Exec.Repair.Operators;

/// <summary>Names that stand for each other's opposites or neighbours and are taken for one another.</summary>
internal static class NameFamilies
{
    // One family a line; every spelling a language uses is listed, because a swap must give a name that exists.
    private const string Table = """
        min max
        Min Max
        MIN MAX
        minimum maximum
        min_by max_by
        min_element max_element
        minBy maxBy
        first last
        First Last
        start end
        start stop
        begin end
        left right
        lo hi
        low high
        lower upper
        lower_bound upper_bound
        bisect_left bisect_right
        push unshift
        push pop
        pop shift popleft
        push_back push_front
        pop_back pop_front
        push enqueue
        append appendleft
        floor ceil round trunc
        Floor Ceil Ceiling Round Truncate
        toLowerCase toUpperCase
        to_lowercase to_uppercase
        to_ascii_lowercase to_ascii_uppercase
        toLower toUpper
        ToLower ToUpper
        ToLowerInvariant ToUpperInvariant
        tolower toupper
        strtolower strtoupper
        downcase upcase
        upper lower title capitalize swapcase
        lc uc
        lcfirst ucfirst
        keys values items
        keys values entries
        keySet values entrySet
        append extend insert
        Append Prepend
        append prepend
        push extend
        push concat
        add addAll
        any all
        Any All
        some every
        startsWith endsWith includes
        startswith endswith
        starts_with ends_with contains
        StartsWith EndsWith Contains
        HasPrefix HasSuffix Contains
        TrimPrefix TrimSuffix
        removeprefix removesuffix
        strip_prefix strip_suffix
        trim_start_matches trim_end_matches
        indexOf lastIndexOf
        IndexOf LastIndexOf
        Index LastIndex
        index rindex
        find rfind
        find findLast
        findIndex findLastIndex
        find filter
        strchr strrchr
        strpos strrpos
        sort reverse
        sorted reversed
        islower isupper
        isalpha isdigit isalnum isspace
        isdecimal isnumeric isdigit
        isLetter isDigit isLetterOrDigit
        is_alphabetic is_numeric is_alphanumeric is_whitespace
        is_lowercase is_uppercase
        is_ascii_lowercase is_ascii_uppercase
        trimStart trimEnd trim
        TrimStart TrimEnd Trim
        trim_start trim_end trim
        ltrim rtrim trim
        lstrip rstrip strip
        split rsplit
        partition rpartition
        ljust rjust center
        padStart padEnd
        PadLeft PadRight
        add remove
        add sub
        add discard
        slice splice substring
        union intersection difference symmetric_difference
        update difference_update intersection_update
        before after
        next prev
        next previous
        head tail
        front back
        peek poll
        pollFirst pollLast
        peekFirst peekLast
        addFirst addLast
        removeFirst removeLast
        getFirst getLast
        offerFirst offerLast
        floorKey ceilingKey lowerKey higherKey
        floorEntry ceilingEntry
        heappush heappop heappushpop heapreplace
        nlargest nsmallest
        rows cols
        row col
        width height
        x y
        i j
        saturating_sub wrapping_sub checked_sub
        saturating_add wrapping_add checked_add
        is_some is_none
        is_ok is_err
        isPresent isEmpty
        take skip
        Take Skip
        take_while skip_while
        TakeWhile SkipWhile
        takewhile dropwhile
        OrderBy OrderByDescending
        ThenBy ThenByDescending
        Single First
        containsKey containsValue
        has get
        get pop setdefault
        getOrDefault get
        sum prod product
        sum mean average
        sum count
        sin cos
        encode decode
        ord chr
        int float
        parseInt parseFloat
        div mod
        divmod pow
        combinations permutations
        map filter
        map flat_map
        map flatMap
        forEach map
        fold reduce
        chars bytes
        rows columns
        success failure
        positive negative
        parent child
        source target
        src dst
        from to
        key value
        prefix suffix
        even odd
        even? odd?
        any? all? none?
        include? exclude?
        MAX_VALUE MIN_VALUE
        MaxValue MinValue
        MAX_SAFE_INTEGER MIN_SAFE_INTEGER
        INT_MAX INT_MIN
        LONG_MAX LONG_MIN
        POSITIVE_INFINITY NEGATIVE_INFINITY
        days hours minutes seconds
        getDate getDay
        getUTCDate getUTCDay
        group groups
        match search fullmatch
        search findall
        test match
        setdefault get
        isinstance issubclass
        strcmp strcasecmp
        strncmp strncasecmp
        memcpy memmove
        calloc malloc
        fgets gets
        equals equalsIgnoreCase
        compareTo compareToIgnoreCase
        """;

    private static readonly FrozenDictionary<string, string[]> Relatives = Table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(row => row.Split(' '))
        .SelectMany(family => family.SelectMany(name => family.Where(other => other != name).Select(other => (Name: name, Other: other))))
        .GroupBy(pair => pair.Name)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Other).Distinct().ToArray());

    /// <summary>The other names of the families a name belongs to; empty when it belongs to none.</summary>
    public static IReadOnlyList<string> Of(string name) => Relatives.TryGetValue(name, out var others) ? others : [];
}
