"""What a process does at random: one module for each kind of item that processes race for."""
