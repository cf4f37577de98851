using NodaTime;

namespace SolidarityHub.Domain.Files;

/// <summary>A file that someone shared: what it is called and what it really is. Its bytes lie elsewhere, under their own fingerprint.</summary>
public sealed class StoredFile
{
    public const int NameMaxLength = 120;
    public const int ContentTypeMaxLength = 100;
    public const int FingerprintLength = 64;
    public const int ScannerMaxLength = 60;

    /// <summary>20 MB: a scanned chapter fits, a film does not.</summary>
    public const int MaxSize = 20 * 1024 * 1024;

    private StoredFile() { }

    public StoredFile(Guid id, string fingerprint, string name, string contentType, long size, string scanner, Guid uploadedBy, Instant now)
    {
        Id = id;
        Fingerprint = fingerprint;
        Name = name;
        ContentType = contentType;
        Size = size;
        Scanner = scanner;
        UploadedBy = uploadedBy;
        UploadedAt = now;
    }

    public Guid Id { get; private set; }

    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal digits.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>The name it is offered under when it is downloaded.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Found by looking into the file, never taken from the sender's word.</summary>
    public string ContentType { get; private set; } = "";

    public long Size { get; private set; }

    /// <summary>Which virus scanner looked at it; <c>none</c> where the site runs without one.</summary>
    public string Scanner { get; private set; } = "";

    public Guid? UploadedBy { get; private set; }

    public Instant UploadedAt { get; private set; }
}
