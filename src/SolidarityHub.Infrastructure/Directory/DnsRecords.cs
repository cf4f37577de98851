using DnsClient;
using SolidarityHub.Application.Directory;

namespace SolidarityHub.Infrastructure.Directory;

/// <summary>Asks this machine's name servers.</summary>
internal sealed class DnsRecords : IDnsRecords
{
    /// <summary>A domain with more has not put them there for us.</summary>
    private const int MostRecords = 100;

    private readonly LookupClient client = new(new LookupClientOptions
    {
        Timeout = TimeSpan.FromSeconds(3),
        Retries = 1,
        // Somebody has just written the record and comes to have it looked at.
        UseCache = false,
        ThrowDnsErrors = false,
    });

    public async Task<IReadOnlyList<string>?> Texts(string domain, CancellationToken cancellation)
    {
        try
        {
            // The dot at the end keeps the resolver from trying the name within this machine's own domain.
            var answer = await client.QueryAsync($"{domain}.", QueryType.TXT, cancellationToken: cancellation);
            return [.. answer.Answers.TxtRecords().Take(MostRecords).Select(record => string.Concat(record.Text))];
        }
        catch (DnsResponseException)
        {
            return null;
        }
    }
}
