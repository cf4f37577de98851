namespace SolidarityHub.EmbeddedPostgres;

/// <summary>The database could not be started, and the message says what a person can do about it.</summary>
public sealed class EmbeddedPostgresException(string message, Exception? inner = null) : Exception(message, inner);
