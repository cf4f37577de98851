using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace SolidarityHub.Infrastructure.Common.Outbox;

/// <summary>Letters by a mail server, encrypted wherever the server can.</summary>
internal sealed class SmtpRoute(MailSettings settings) : IMailRoute
{
    public async Task Deliver(Guid id, MimeMessage letter, CancellationToken cancellation)
    {
        using var server = new SmtpClient();
        // A password is never sent in the clear; a server without one may be on this very machine.
        var security = settings.User is null ? SecureSocketOptions.StartTlsWhenAvailable : SecureSocketOptions.Auto;
        await server.ConnectAsync(settings.Host!, settings.Port, security, cancellation);
        if (settings.User is not null)
        {
            if (!server.IsSecure) throw new InvalidOperationException("The mail server offers no encryption.");
            await server.AuthenticateAsync(settings.User, settings.Password ?? "", cancellation);
        }

        await server.SendAsync(letter, cancellation);
        await server.DisconnectAsync(quit: true, cancellation);
    }
}
