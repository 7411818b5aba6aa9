namespace Hex.Analysis.Resolution.CSharp;

/// <summary>Methods that the platform's own types have: a call of such a name tells nothing about extension methods of the tree.</summary>
internal static class PlatformMembers
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        // Of every object, of texts and spans.
        "CompareTo", "Contains", "CopyTo", "Deconstruct", "EndsWith", "Equals", "GetHashCode", "GetType", "IndexOf", "IndexOfAny", "Insert", "LastIndexOf", "PadLeft", "PadRight", "Remove", "Replace", "Slice", "Split",
        "StartsWith", "Substring", "ToArray", "ToLower", "ToLowerInvariant", "ToString", "ToUpper", "ToUpperInvariant", "Trim", "TrimEnd", "TrimStart", "TryCopyTo", "TryFormat",

        // Of collections and of queries.
        "Add", "AddRange", "Aggregate", "All", "Any", "Append", "AsEnumerable", "AsSpan", "Average", "Cast", "Chunk", "Clear", "Concat", "ContainsKey", "Count", "DefaultIfEmpty", "Dequeue", "Distinct", "DistinctBy",
        "ElementAt", "ElementAtOrDefault", "Enqueue", "Except", "Exists", "Find", "FindAll", "FindIndex", "FindLast", "First", "FirstOrDefault", "ForEach", "GetEnumerator", "GetOrAdd", "GetRange", "GetValueOrDefault",
        "GroupBy", "GroupJoin", "InsertRange", "Intersect", "Join", "Last", "LastOrDefault", "LongCount", "Max", "MaxBy", "Min", "MinBy", "OfType", "Order", "OrderBy", "OrderByDescending", "Peek", "Pop", "Prepend", "Push",
        "RemoveAll", "RemoveAt", "Reverse", "Select", "SelectMany", "SequenceEqual", "Single", "SingleOrDefault", "Skip", "SkipWhile", "Sort", "Sum", "Take", "TakeWhile", "ThenBy", "ToDictionary", "ToHashSet", "ToList",
        "ToLookup", "TryAdd", "TryDequeue", "TryGetValue", "TryPeek", "TryPop", "TryRemove", "TryUpdate", "Union", "UnionWith", "Where", "Zip",

        // Of tasks, streams, processes and what is disposed of.
        "AsTask", "Cancel", "Close", "ConfigureAwait", "ContinueWith", "CopyToAsync", "Dispose", "DisposeAsync", "Flush", "FlushAsync", "GetAsyncEnumerator", "GetAwaiter", "GetEnumerator", "GetResult", "Invoke", "Kill", "Read", "ReadAsync", "ReadLine",
        "ReadToEnd", "ReadToEndAsync", "Start", "Stop", "Wait", "WaitAsync", "WaitForExit", "WaitForExitAsync", "Write", "WriteAsync", "WriteLine", "WriteLineAsync",
    };

    /// <summary>Whether a type of the platform has a method of a name.</summary>
    public static bool Has(string name) => Names.Contains(name);
}
