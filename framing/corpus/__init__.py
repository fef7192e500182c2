"""What can be said of very many texts without reading them twice: which are copies, and which treat one event."""
