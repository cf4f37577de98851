using NodaTime;

namespace SolidarityHub.Application.Common;

/// <summary>The letters that were kept on this machine because no mail server is configured.</summary>
public interface IKeptMail
{
    /// <summary>Newest first.</summary>
    IReadOnlyList<KeptLetter> List(int count);

    KeptLetter? Find(Guid id);
}

/// <summary>A letter as it would have arrived.</summary>
public sealed record KeptLetter(Guid Id, string To, string Subject, string Text, Instant At);
