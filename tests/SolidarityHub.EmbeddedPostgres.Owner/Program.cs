using SolidarityHub.EmbeddedPostgres;

// An application that does nothing but own a database: the tests kill it, or run it as somebody else.
// Arguments: data folder, and optionally the folder of the PostgreSQL programs.
// It prints "ready <process number> <connection string>" and stops at the end of its input.
try
{
    await using var server = await EmbeddedPostgresServer.StartAsync(new EmbeddedPostgresOptions
    {
        DataDirectory = args[0],
        BinariesDirectory = args.ElementAtOrDefault(1),
        Durable = false,
    });
    Console.WriteLine($"ready {server.ProcessId} {server.ConnectionString("postgres")}");
    await Console.In.ReadToEndAsync();
    return 0;
}
catch (EmbeddedPostgresException refusal)
{
    Console.WriteLine($"refused {refusal.Message}");
    return 1;
}
