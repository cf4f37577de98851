namespace SolidarityHub.Application.Common;

/// <summary>Finds the words of a letter in its reader's language.</summary>
public interface IMailWords
{
    Letter Write(Mail mail);
}

/// <summary>A letter ready to be sent.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Body">Plain paragraphs, separated by empty lines; links are absolute.</param>
/// <param name="Language">The language of the words.</param>
/// <param name="Links">The links of the site itself that the body holds; nothing else becomes clickable.</param>
public sealed record Letter(string Subject, string Body, string Language, IReadOnlyList<string> Links);
