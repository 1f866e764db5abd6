using System.Security.Cryptography;

namespace TheoryAtlas.Catalog.Reading;

/// <summary>Hashes files one after the other, in one buffer. Not safe for several threads.</summary>
internal sealed class FileHashing
{
    /// <summary>Stands for the hash of a file that cannot be opened.</summary>
    public const string Unreadable = "unreadable";

    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly byte[] _digest = new byte[SHA256.HashSizeInBytes];

    /// <summary>The SHA-256 of the content in small letters; null where there is no such file.</summary>
    public string? Of(string path)
    {
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var read = RandomAccess.Read(file, _buffer, 0);
            if (read < _buffer.Length && RandomAccess.Read(file, _buffer.AsSpan(read), read) == 0)
                SHA256.HashData(_buffer.AsSpan(0, read), _digest);
            else
                Long(file);
            return Convert.ToHexStringLower(_digest);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Unreadable;
        }
    }

    private void Long(Microsoft.Win32.SafeHandles.SafeFileHandle file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long offset = 0;
        for (int read; (read = RandomAccess.Read(file, _buffer, offset)) > 0; offset += read)
            hash.AppendData(_buffer, 0, read);
        hash.GetHashAndReset(_digest);
    }
}
