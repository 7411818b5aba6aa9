using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Hex.Analysis.Files;

namespace Hex.Analysis.Cache;

/// <summary>What was read in the files of a folder before, in one file of its own.</summary>
/// <remarks>
/// Several processes may use it at once: it is put into its place whole, the last one wins, and whoever finds it damaged or of
/// another version goes without.
/// </remarks>
internal sealed class SyntaxCache
{
    private const int HashSize = SHA256.HashSizeInBytes;
    private const int HeaderSize = 8 + HashSize;

    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private readonly string _file;
    private readonly long _version;
    private readonly Dictionary<string, CachedFile> _files;
    private readonly Lazy<Dictionary<(ContentHash Hash, string Ending), CachedFile>> _byContent;

    private SyntaxCache(string file, long version)
    {
        (_file, _version) = (file, version);
        _files = Load();
        _byContent = new(() =>
        {
            var byContent = new Dictionary<(ContentHash, string), CachedFile>();
            foreach (var (path, cached) in _files)
                byContent[(cached.Hash, Path.GetExtension(path))] = cached;

            return byContent;
        });
    }

    /// <summary>Opens the cache of a folder, whether or not there is one.</summary>
    /// <param name="folder">Where caches lie.</param>
    /// <param name="root">The folder whose files were read.</param>
    /// <param name="version">The version of what is read in files.</param>
    public static SyntaxCache Open(string folder, string root, long version) =>
        new(Path.Combine(folder, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root)))[..24]}.facts"), version);

    /// <summary>How many files it knows.</summary>
    public int Count => _files.Count;

    /// <summary>What is known of a file, whether or not that still holds.</summary>
    public CachedFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>What is known of a file of that content, wherever it lay.</summary>
    public CachedFile? Find(string path, ContentHash hash) => _byContent.Value.GetValueOrDefault((hash, Path.GetExtension(path)));

    /// <summary>Puts a new state in its place.</summary>
    /// <returns>Whether that could be done.</returns>
    public bool Save(List<KnownFile> files)
    {
        var body = CacheWriter.Write(files);
        var header = new byte[HeaderSize];
        BinaryPrimitives.WriteInt64LittleEndian(header, _version);
        _ = SHA256.HashData(body, header.AsSpan(8));
        var temporary = $"{_file}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            Sweep();
            using (var stream = new FileStream(temporary, FileMode.CreateNew))
            {
                stream.Write(header);
                stream.Write(body);
            }

            File.Move(temporary, _file, overwrite: true);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private Dictionary<string, CachedFile> Load()
    {
        try
        {
            var bytes = File.ReadAllBytes(_file);
            if (bytes.Length > HeaderSize && BinaryPrimitives.ReadInt64LittleEndian(bytes) == _version
                && SHA256.HashData(bytes.AsSpan(HeaderSize)).AsSpan().SequenceEqual(bytes.AsSpan(8, HashSize)))
            {
                return CacheReader.Read(new MemoryStream(bytes, HeaderSize, bytes.Length - HeaderSize));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // There is none, or none for us.
        }

        return new(StringComparer.Ordinal);
    }

    // What processes left that were killed while they wrote.
    private void Sweep()
    {
        foreach (var left in Directory.EnumerateFiles(Path.GetDirectoryName(_file)!, "*.tmp").Where(left => File.GetLastWriteTimeUtc(left) < DateTime.UtcNow - Abandoned))
            File.Delete(left);
    }
}
