namespace ContactAppointment.Infrastructure;

/// <summary>A setting is wrong in a way that stops the start.</summary>
/// <param name="message">What is wrong, naming the key.</param>
/// <param name="inner">What was tried.</param>
public sealed class ConfigurationException(string message, Exception? inner = null) : Exception(message, inner);
